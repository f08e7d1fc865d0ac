package io.tierledger.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with keys that know their order and documents stored as BSON. As it comes, it compares two keys by serialising
 * both, at every step of every search, and writes documents as Java objects: together nine tenths of the time of a read model's
 * write. MVStore hands out a map that is open already, so opening it with our types before the library does is enough.
 */
final class ReadModelBackend extends H2Backend {

    private final MongoAdmission admission;

    ReadModelBackend(MVStore store, MongoAdmission admission) {
        super(store);
        this.admission = admission;
    }

    @Override
    public Document handleCommand(Channel connection, String database, String command, Document question) {
        return admission
                .answer(connection, command, question)
                .orElseGet(() -> answer(connection, database, command, question));
    }

    /**
     * Dropping what is not there is answered as MongoDB does; as it comes, the library logs it as an error. Whoever asks whether we are
     * there is not told so by a store that is closed.
     */
    private Document answer(Channel connection, String database, String command, Document question) {
        if (command.equalsIgnoreCase("ping") && getMvStore().isClosed()) {
            return MongoAdmission.refusal(91, "ShutdownInProgress", "the store is closed");
        }
        try {
            return super.handleCommand(connection, database, command, question);
        } catch (MongoServerException refused) {
            if (command.equalsIgnoreCase("drop")
                    && refused.getMessageWithoutErrorCode().contains("ns not found")) {
                return MongoAdmission.refusal(26, "NamespaceNotFound", "ns not found");
            }
            throw refused;
        }
    }

    /** Questions as drivers of long ago put them; whoever has not been let in is cut off. */
    @Override
    public QueryResult handleQuery(MongoQuery question) {
        if (MongoAdmission.admits(question.getChannel())) {
            return super.handleQuery(question);
        }
        question.getChannel().close();
        return new QueryResult();
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
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            store.openMap(
                    "databases." + getDatabaseName() + "." + collection,
                    new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
            return super.openOrCreateCollection(collection, options);
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
