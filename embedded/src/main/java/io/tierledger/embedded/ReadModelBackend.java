package io.tierledger.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with keys that know their order. As it comes, it compares two keys by serialising both, at every step of every
 * search: three quarters of the time of a read model's write. MVStore hands out a map that is open already, so opening an index
 * with our {@link TextKeyType} before the library does is enough.
 */
final class ReadModelBackend extends H2Backend {

    ReadModelBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    private static final class Database extends H2Database {
        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            this.store = store; // before the library's constructor, which opens the collections that are there
            super(name, store, cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            String map = getDatabaseName() + "." + collection + "._index_" + name;
            store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new TextKeyType()));
            return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }
    }
}
