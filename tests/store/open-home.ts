// Opens a home and says its revision: `node open-home.ts HOME`.
import { openStore } from '../../src/store/open-store.ts'

const store = await openStore(process.argv[2]!)
console.log(await store.corpus.revision())
await store.close()
