package io.tierledger.customer.proposing;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StreamDecisions;
import io.tierledger.sealing.GivenTexts;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals of decisions about customers. */
@Configuration(proxyBeanMethods = false)
@Import(ProposingADecision.class)
public class ProposingConfiguration {

    @Bean
    ProposalDesk proposalDesk(Appender appender, EventLog log, CurrentClock clock) {
        return new ProposalDesk(new StreamDecisions(appender, log), clock);
    }

    @Bean
    ProposedListed proposedListed(JdbcTemplate jdbc, DataSource dataSource) {
        return new ProposedListed(jdbc, new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    @Bean
    ProposalList proposalList(JdbcTemplate jdbc, EventLog log, CustomerNames names, GivenTexts texts) {
        return new ProposalList(jdbc, log, names, texts);
    }
}
