# One image per module of docker-compose.yml: the same build, cut by the argument MODULE.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -DskipTests -pl customer-service,scoring-service,tier-service,engagement-service,gateway -am \
        package dependency:copy-dependencies -DincludeScope=runtime '-DoutputDirectory=${project.build.directory}/lib'

FROM eclipse-temurin:25-jre
ARG MODULE
# the volumes of the keys and of the ledgers take the owner of these directories
RUN useradd --system --no-create-home tierledger && install -d -m 700 -o tierledger /keys /ledger
COPY --from=build /source/${MODULE}/target/lib /app/lib
COPY --from=build /source/${MODULE}/target/${MODULE}-0.1.0.jar /app/lib/
USER tierledger
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-cp", "/app/lib/*"]
