package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method may answer 202: it is stored, and what it leads to is still on its way. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "202",
        description = "It is stored; what it leads to is on its way.",
        useReturnTypeSchema = true)
public @interface AnswersTaken {}
