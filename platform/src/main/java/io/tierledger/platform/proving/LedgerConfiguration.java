package io.tierledger.platform.proving;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.identity.StoreIdentity;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of the service's store, in {@code tierledger.ledger.directory}; none is kept where that is empty. */
@Configuration(proxyBeanMethods = false)
@Import(LedgerEndpoint.class)
public class LedgerConfiguration {

    /** No bean where none is kept. */
    @Bean
    @Nullable
    Ledger ledger(
            TierledgerProperties properties,
            @Value("${tierledger.ledger.directory:}") String directory,
            @Value("${tierledger.ledger.keys}") Path keys,
            DataSource connections,
            JdbcTemplate jdbc,
            EventLog log,
            Appender appender,
            StoreIdentity identity) {
        if (directory.isBlank()) {
            return null;
        }
        LedgerPlace.All places = new LedgerPlace.All(properties.service(), Path.of(directory), keys);
        NoteTable notes = new NoteTable(jdbc, new TransactionTemplate(new JdbcTransactionManager(connections)));
        Beginning beginning = new Beginning(places.at(1), () -> MayBegin.in(jdbc), log, appender, identity::store);
        return new Ledger(places, new StoredRows(jdbc), notes, beginning);
    }

    @Bean
    ServedLedger servedLedger(TierledgerProperties properties, Optional<Ledger> ledger) {
        return new ServedLedger(properties.service(), ledger);
    }

    @Bean
    ProofsOfEvents proofsOfEvents(Optional<Ledger> ledger) {
        return new ProofsOfEvents(ledger);
    }

    /** Without its key a service goes on; what it stores is not signed. */
    @Bean
    HealthIndicator ledgerHealthIndicator(Optional<Ledger> ledger) {
        return () -> ledger.filter(Ledger::isStopped).isPresent()
                ? Health.status(new Status("DEGRADED"))
                        .withDetail("code", "ledger-key-lost")
                        .build()
                : Health.up().build();
    }
}
