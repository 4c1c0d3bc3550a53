/** Two short, quiet tones. Nothing where the browser plays no sound before the first click. */
export function chime(): void {
  const audio = new AudioContext()
  const volume = new GainNode(audio, { gain: 0.05 })
  volume.connect(audio.destination)
  for (const [frequency, at] of [
    [660, 0],
    [880, 0.12],
  ] as const) {
    const tone = new OscillatorNode(audio, { frequency })
    tone.connect(volume)
    tone.start(audio.currentTime + at)
    tone.stop(audio.currentTime + at + 0.1)
  }
  setTimeout(() => void audio.close(), 1_000)
}
