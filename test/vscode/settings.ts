/** A window with nothing in it but the workspace: no prompts, no welcome pages, no network. */
export const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // The browser's default is to save while typing; a desktop's is not.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  // What else listens on this machine is no news.
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
