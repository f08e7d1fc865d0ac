package io.tierledger.scoring.measures;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.TodaysRankings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What customers measure, for neighbours. */
@Configuration(proxyBeanMethods = false)
@Import({ReachedEndpoint.class, ValuationEndpoint.class, YearSumsEndpoint.class})
public class MeasuresConfiguration {

    @Bean
    Reached reached(OpenPartitions<Asked> open) {
        return new Reached(open);
    }

    @Bean
    Valuations valuations(OpenPartitions<Asked> open, TodaysRankings rankings) {
        return new Valuations(open, rankings);
    }

    @Bean
    YearSums yearSums(OpenPartitions<Asked> open) {
        return new YearSums(open);
    }
}
