package io.tierledger.tier.neighbours;

import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import io.tierledger.platform.consuming.Forgets;
import io.tierledger.tier.counts.Counts;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What other services are asked. */
@Configuration(proxyBeanMethods = false)
public class NeighboursConfiguration {

    @Bean
    CustomerNames customerNames(Environment environment) {
        return new CustomerNames(environment);
    }

    @Bean
    Forgets forgetsNames(CustomerNames names) {
        return erased -> ((SubjectErased) erased).ofACustomer(names::forget);
    }

    @Bean
    TextsElsewhere textsElsewhere(Environment environment) {
        return new TextsElsewhere(environment);
    }

    @Bean
    Existing existing(Environment environment) {
        return new Existing(environment);
    }

    @Bean
    Measures measures(Environment environment, Counts counts) {
        return new Measures(environment, counts::settled);
    }

    @Bean
    OrderWindows orderWindows(Environment environment) {
        return new OrderWindows(environment);
    }

    @Bean
    Valuations valuations(Environment environment) {
        return new Valuations(environment);
    }

    @Bean
    Contacts contacts(Environment environment) {
        return new Contacts(environment);
    }

    @Bean
    ScoreRehearsal rehearsal(Environment environment) {
        Neighbour<ScoringQuestions> scoring = Neighbour.scoring(environment, Duration.ofSeconds(10));
        return question -> scoring.ask(questions -> questions.rehearse(question));
    }
}
