package io.tierledger.customer.relating;

import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.GivenTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** One customer at a time. */
@Configuration(proxyBeanMethods = false)
@Import({OneCustomer.class, WritingACustomer.class, DecidingAboutACustomer.class})
public class RelatingConfiguration {

    @Bean
    Customers customers(EventLog log, PersonalTexts personal, GivenTexts texts, TierledgerProperties properties) {
        return new Customers(log, personal, texts, properties.currency(), properties.zone());
    }

    @Bean
    WhoJudged whoJudged(Environment environment) {
        return new WhoJudged(environment);
    }

    @Bean
    Targets whoAnswers(Customers customers, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                WhoAnswers.below("/api/customers/"),
                "id",
                id -> customers.look(id).map(CustomerPage::accountManagerId),
                "customer",
                people,
                blocking);
    }
}
