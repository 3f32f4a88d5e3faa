// Takes a role, says so, and keeps it until it is killed: `node hold-role.ts HOME ROLE`.
import { openStore } from '../../src/store/open-store.ts'
import { RoleTakenError } from '../../src/store/role-taken-error.ts'
import type { Role } from '../../src/store/store.ts'

const [home, role] = process.argv.slice(2)
try {
  await (await openStore(home!)).roles.take(role as Role)
  console.log('held')
  setInterval(() => undefined, 60_000)
} catch (error) {
  if (!(error instanceof RoleTakenError)) throw error
  console.log(`refused ${error.pid}`)
}
