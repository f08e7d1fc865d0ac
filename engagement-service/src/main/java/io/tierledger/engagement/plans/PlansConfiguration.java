package io.tierledger.engagement.plans;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.sealing.GivenTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Plans, how they are kept and how they are read. */
@Configuration(proxyBeanMethods = false)
@Import(PlanEndpoint.class)
public class PlansConfiguration {

    @Bean
    Projection planProjection() {
        return new PlanProjection();
    }

    @Bean
    PlanFiles planFiles(MongoDatabase database) {
        return new PlanFiles(database);
    }

    @Bean
    DueYears dueYears(MongoDatabase database) {
        return new DueYears(database);
    }

    @Bean
    ReportTexts reportTexts(GivenTexts texts) {
        return new ReportTexts(texts);
    }
}
