package io.tierledger.customer.erasing;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StreamDecisions;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.sealing.KeyEraser;
import io.tierledger.sealing.Texts;
import io.tierledger.sealing.TextsOfEvents;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Erasure. */
@Configuration(proxyBeanMethods = false)
@Import(CustomerErasureEndpoint.class)
public class ErasingConfiguration {

    @Bean
    ErasureDesk erasureDesk(Appender appender, EventLog log) {
        return new ErasureDesk(new StreamDecisions(appender, log), log);
    }

    @Bean
    ClearText clearText(EventLog log, TextsOfEvents texts, JdbcTemplate jdbc) {
        return new ClearText(log, texts, jdbc);
    }

    /** @param doneAfter as long as an instance may know a key; shorter in tests alone */
    @DependsOn("keysOfAll")
    @Bean(initMethod = "begin", destroyMethod = "close")
    CarryingOut carryingOut(
            ErasureDesk desk,
            EventLog log,
            KeyEraser eraser,
            CustomerNames names,
            Texts texts,
            Projections projections,
            CurrentClock business,
            Clock clock,
            @Value("${tierledger.erasure.done-after:PT60S}") Duration doneAfter,
            CrashPoints crashPoints,
            KafkaConnections kafka) {
        return new CarryingOut(
                desk, log, eraser, names, texts, projections, business, clock, doneAfter, crashPoints, kafka);
    }
}
