export * from './snooze-choices.ts'
export * from './useSnoozeChoices.ts'
export * from './useSnoozeTexts.ts'
