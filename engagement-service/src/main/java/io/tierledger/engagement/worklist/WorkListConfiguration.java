package io.tierledger.engagement.worklist;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.PlanFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Work lists. */
@Configuration(proxyBeanMethods = false)
@Import(WorkListEndpoint.class)
public class WorkListConfiguration {

    @Bean
    WorkLists workLists(PlanFiles files, DueYears years) {
        return new WorkLists(files, years);
    }
}
