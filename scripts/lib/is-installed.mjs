import { existsSync, readFileSync } from 'node:fs'

const readPackages = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {})

/**
 * Whether what is installed is what the lock file wants, from the two maps of packages that npm keeps: package-lock.json, and
 * node_modules/.package-lock.json, which it writes at the end of each installation. Other platforms' packages may be missing.
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

/** The same for the working directory. */
export function isInstalledHere() {
  const present = readPackages('node_modules/.package-lock.json')
  return Object.keys(present).length > 0 && isInstalled(readPackages('package-lock.json'), present)
}
