/** Every table description of every library, as the application itself gives them to the database. */
export { tables as allTables } from '../../apps/web/src/tables';
