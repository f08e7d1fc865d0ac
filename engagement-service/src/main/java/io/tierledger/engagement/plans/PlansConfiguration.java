package io.tierledger.engagement.plans;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
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
    Targets whosePlan(PlanFiles files, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                WhoAnswers.below("/api/plans/"),
                "customerId",
                id -> files.find(id).map(PlanFile::accountManager),
                "plan of customer",
                people,
                blocking);
    }

    @Bean
    ReportTexts reportTexts(GivenTexts texts) {
        return new ReportTexts(texts);
    }
}
