package io.tierledger.engagement.calendar;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The calendar. */
@Configuration(proxyBeanMethods = false)
@Import({CalendarEndpoint.class, WhoseCalendar.class})
public class CalendarConfiguration {

    @Bean
    Projection calendarProjection() {
        return new CalendarProjection();
    }

    @Bean
    Calendars calendars(MongoDatabase database) {
        return new Calendars(database);
    }
}
