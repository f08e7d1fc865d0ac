package io.tierledger.platform.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.room.Room;
import io.tierledger.platform.room.RoomConfiguration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event store, bean by bean. Axon 4.13 on Boot 4 falls back in silence to no store at all when its auto-configuration is left
 * to itself, so nothing here is left to it.
 */
@Configuration(proxyBeanMethods = false)
@Import(RoomConfiguration.class)
public class EventStoreConfiguration {
    /** JSON of stored and published events: readers ignore what they do not know. Its threads live long, so each keeps its buffers. */
    public static final JsonMapper STORED_JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    EventFeed eventFeed() {
        return new EventFeed();
    }

    @Bean
    EventCatalogue eventCatalogue(EventNames names) {
        return new EventCatalogue(STORED_JSON, names);
    }

    @Bean
    EventLog eventLog(JdbcTemplate jdbc, EventCatalogue catalogue, EventFeed feed) {
        return new EventLog(jdbc, catalogue, feed);
    }

    /** A pool of the appender's own: a stopped writer is ended by the server after 5 s, and one that waits for the lock after 2 s. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource appenderConnections(DataSourceProperties main) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("appender");
        pool.setJdbcUrl(main.determineUrl());
        pool.setUsername(main.determineUsername());
        pool.setPassword(main.determinePassword());
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(3_000);
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "6"); // the server has ended the transaction by then, if it lives
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql("set lock_timeout = '2s'; set transaction_timeout = '5s'");
        return new HikariDataSource(pool);
    }

    @Bean(destroyMethod = "close")
    Appender appender(
            TierledgerProperties properties,
            @Qualifier("appenderConnections") DataSource connections,
            EventCatalogue catalogue,
            EventFeed feed,
            Room room) {
        return new Appender(
                properties.service(), new TransactionRunner(connections, catalogue, feed), room::requireSome);
    }

    @Bean
    @Primary
    Serializer serializer(EventCatalogue catalogue) {
        return new NamedEventSerializer(catalogue, STORED_JSON);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventCatalogue catalogue) {
        return new NamedEventSerializer(catalogue, STORED_JSON);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(EventCatalogue catalogue) {
        return new NamedEventSerializer(catalogue, STORED_JSON);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer, DataSource dataSource, Appender appender, TransactionManager transactions) {
        EventSchema schema = EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("snapshot_event")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .schema(schema)
                .connectionProvider(dataSource::getConnection)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer);
        return new SerialisedStorageEngine(builder, appender);
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Axon's own transactions are not wanted: the appender has the only writing one. */
    @Bean
    TransactionManager axonTransactions() {
        return NoTransactionManager.instance();
    }

    /** No event processor of Axon runs here; should one ever be declared, it keeps no position. */
    @Bean
    TokenStore tokenStore() {
        return new InMemoryTokenStore();
    }
}
