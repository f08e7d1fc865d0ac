package io.tierledger.identity;

import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The provider's context. What it is made of is listed here one by one: it shares a class path with services that are made of other
 * things. Its settings are in {@code identity.yml}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({
    KnownHosts.class,
    Accounts.class,
    Attempts.class,
    SinceTheLastPassword.class,
    Witnessing.class,
    FirstAdministrator.class,
    Protocol.class,
    SigningIn.class,
    SignInPage.class,
    FirstAdministratorPage.class,
    Invitations.class,
    InvitationPage.class,
    FailurePage.class
})
public class Identity {
    /** Whatever port the gateway has, and whatever name it is reached by. */
    public static final String ISSUER = "http://localhost/identity";

    /** By this name the gateway is known. */
    public static final String CLIENT = "tierledger";

    /**
     * Starts the provider and returns when it answers.
     *
     * @param witness hears what becomes of those who come to its pages
     * @param settings as on a command line: {@code server.port}, {@code spring.datasource.url}, {@code tierledger.identity.*}
     */
    public static ConfigurableApplicationContext start(
            OneClickPeople people, SignInWitness witness, List<String> settings) {
        return new SpringApplicationBuilder(Identity.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=identity")
                .registerShutdownHook(false)
                .initializers(context -> given((GenericApplicationContext) context, people, witness))
                .run(settings.toArray(String[]::new));
    }

    private static void given(GenericApplicationContext context, OneClickPeople people, SignInWitness witness) {
        context.registerBean("oneClickPeople", OneClickPeople.class, () -> people);
        context.registerBean("signInWitness", SignInWitness.class, () -> witness);
    }
}
