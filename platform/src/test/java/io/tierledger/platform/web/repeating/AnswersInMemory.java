package io.tierledger.platform.web.repeating;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Telling;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers without a store. */
@Configuration(proxyBeanMethods = false)
public class AnswersInMemory {
    private static final Map<String, Answers.Known> kept = new ConcurrentHashMap<>();

    @Bean(destroyMethod = "close")
    Blocking blocking() {
        return new Blocking("small", 4, 16);
    }

    @Bean
    RepeatedWrites repeatedWrites(Blocking blocking, Telling telling) {
        return new RepeatedWrites(new InMemory(), blocking, telling);
    }

    public static void pretendRunning(String person, String key, String request) {
        kept.put(person + " " + key, new Kept(request, null, null));
    }

    private record Kept(
            String request,
            @Nullable String content,
            @Nullable Answer answer) implements Answers.Known {
        @Override
        public boolean isOf(String other) {
            return request.equals(other);
        }

        @Override
        public boolean held(String other) {
            return content == null || content.equals(other);
        }
    }

    private static final class InMemory implements Answers {
        @Override
        public @Nullable Known begin(Key key) {
            return kept.putIfAbsent(key.person() + " " + key.key(), new Kept(key.request(), null, null));
        }

        @Override
        public void keep(Key key, @Nullable String content, Answer answer) {
            kept.put(key.person() + " " + key.key(), new Kept(key.request(), content, answer));
        }

        @Override
        public void forget(Key key) {
            kept.remove(key.person() + " " + key.key());
        }
    }
}
