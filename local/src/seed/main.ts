// Fills an empty desk with the demo company, then ends.
process.send?.('ready')
