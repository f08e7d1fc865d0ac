package io.tierledger.tier.changes;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Isolation;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.receipts.ShownReceipts;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Changes of tier, in pages and as they come. */
@Configuration(proxyBeanMethods = false)
@Import({ChangesEndpoint.class, ChangeStreamEndpoint.class})
public class ChangesConfiguration {

    @Bean
    ChangeStreams changeStreams(
            EventLog log,
            Projections projections,
            Blocking blocking,
            ShownReceipts shown,
            JsonMapper json,
            CustomerDirectory directory,
            Isolation isolation,
            @Value("${tierledger.tier.heartbeat:PT15S}") Duration heartbeat) {
        return new ChangeStreams(
                log, projections, blocking, shown, json, directory, isolation != Isolation.NONE, heartbeat);
    }
}
