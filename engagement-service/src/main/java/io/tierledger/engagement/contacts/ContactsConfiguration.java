package io.tierledger.engagement.contacts;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Contacts of each customer, and how they are kept. */
@Configuration(proxyBeanMethods = false)
@Import(ContactsEndpoint.class)
public class ContactsConfiguration {

    @Bean
    Projection contactsProjection() {
        return new ContactsProjection();
    }

    @Bean
    Contacts contacts(MongoDatabase database) {
        return new Contacts(database);
    }
}
