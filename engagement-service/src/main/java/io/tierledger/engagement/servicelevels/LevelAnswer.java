package io.tierledger.engagement.servicelevels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a customer. Values are as the method writes them: a number of percent or days, or one of its words.
 *
 * @param capability {@code response}, {@code discount-ceiling}, {@code payment-term}, {@code fixed-contact}, {@code delivery} or
 *     {@code price-list}
 * @param granted to its tier; absent for nothing
 * @param given absent for nothing
 * @param because {@code GRANTED}, {@code AGREED} or {@code EXCEPTION}
 * @param words that can be given, the best first; empty where a number is
 * @param agreed absent where nothing was; may stand and not count, where an exception is in force or less is granted
 * @param exception in force
 * @param proposed what a second person may approve
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LevelAnswer(
        String capability,
        @Nullable String granted,
        @Nullable String given,
        String because,
        List<String> words,
        @Nullable AgreedView agreed,
        @Nullable ExceptionView exception,
        @Nullable ExceptionView proposed) {}
