// Stands in for the file of the webapp: the same shortcuts without the start of a process, our order of tasks, and German.
export default {
  locales: {availableLocales: ['en', 'de'], fallbackLocale: 'en'},
  customScripts: ['scripts/by-priority'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'}
  }
};
