package io.tierledger.scoring.measures;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.TodaysRankings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What customers measure, for neighbours. */
@Configuration(proxyBeanMethods = false)
@Import({MeasuresEndpoint.class, ReachedEndpoint.class, ValuationEndpoint.class})
public class MeasuresConfiguration {

    @Bean
    Reached reached(OpenPartitions<Asked> open) {
        return new Reached(open);
    }

    @Bean
    Valuing valuing(OpenPartitions<Asked> open, TodaysRankings rankings) {
        return new Valuing(open, rankings);
    }

    @Bean
    MeasuredYears measuredYears(OpenPartitions<Asked> open) {
        return new MeasuredYears(open);
    }
}
