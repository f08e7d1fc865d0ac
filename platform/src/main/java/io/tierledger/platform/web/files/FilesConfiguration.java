package io.tierledger.platform.web.files;

import io.tierledger.platform.web.Page;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lists of every service as files. */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {

    @Bean
    WebFilter listsAsFiles(JsonMapper json) {
        return new ListsAsFiles(json, Page.MOST);
    }

    @Bean
    OperationCustomizer describedFiles() {
        return new DescribedFiles();
    }
}
