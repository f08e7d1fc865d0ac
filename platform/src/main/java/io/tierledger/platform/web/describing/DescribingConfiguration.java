package io.tierledger.platform.web.describing;

import io.swagger.v3.core.converter.ModelConverter;
import io.tierledger.rights.Reach;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How every service is described at {@code /openapi}. */
@Configuration(proxyBeanMethods = false)
public class DescribingConfiguration {
    static {
        // what the door gives to an endpoint is no parameter of its callers
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reach.class);
    }

    @Bean
    ModelConverter describedRecords() {
        return new DescribedRecords();
    }

    @Bean
    OperationCustomizer describedParameters() {
        return new DescribedParameters();
    }

    @Bean
    OperationCustomizer describedRefusals() {
        return new DescribedRefusals();
    }

    @Bean
    OpenApiCustomizer describedService(@Value("${tierledger.service}") String service) {
        return new DescribedService(service);
    }
}
