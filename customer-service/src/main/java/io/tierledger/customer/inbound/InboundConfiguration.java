package io.tierledger.customer.inbound;

import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.importing.rows.OrderMessages;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders come in by a topic. */
@Configuration(proxyBeanMethods = false)
public class InboundConfiguration {

    @Bean(destroyMethod = "close")
    InboundOrders inboundOrders(
            KafkaConnections kafka,
            JdbcTemplate jdbc,
            Appender appender,
            OrderDesk desk,
            TierledgerProperties properties) {
        OrderMessages messages = new OrderMessages(desk, properties.zone(), properties.currency());
        return new InboundOrders(kafka, jdbc, appender, desk, messages).start();
    }
}
