package io.tierledger.platform.web;

import java.text.Normalizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** How every service reads requests and refuses them. */
@Configuration(proxyBeanMethods = false)
@Import(Problems.class)
public class WebConfiguration {

    @Bean
    Words words(@Value("${tierledger.service}") String service) {
        return new Words(service);
    }

    @Bean
    Telling telling(Words words, JsonMapper json) {
        return new Telling(words, json);
    }

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return new StrictBodies();
    }

    @Bean
    EmptyBodies emptyBodies() {
        return new EmptyBodies();
    }

    @Bean
    BodiesInUtf8 bodiesInUtf8(Telling telling) {
        return new BodiesInUtf8(telling);
    }

    @Bean
    NamesInHeaders namesInHeaders(Telling telling) {
        return new NamesInHeaders(telling);
    }

    @Bean
    WebFluxRegistrations strictMapping() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new StrictMapping();
            }
        };
    }

    @Bean
    WebFluxConfigurer writtenBodies(JsonMapper json) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.defaultCodecs().jacksonJsonDecoder(new WrittenBodies(json));
            }
        };
    }

    /** Paths, parameters and headers: what looks the same is the same (NFC), as in bodies and files. */
    @Bean
    WebFluxConfigurer sameSigns() {
        return new WebFluxConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new Composed());
            }
        };
    }

    private static final class Composed implements Converter<String, String> {
        @Override
        public String convert(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }
}
