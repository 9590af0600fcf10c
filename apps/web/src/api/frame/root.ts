/** Where the JSON API stands. */
export const API_ROOT = '/api/v1';
