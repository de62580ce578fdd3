# The application as an image, from the packaged jar. First:  ./mvnw -DskipTests package
# Without a JDK here:  docker run --rm -v "$PWD":/source -w /source eclipse-temurin:25-jdk ./mvnw -B -DskipTests package

FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY target/aftersales-*.jar application.jar
# Unpacked into layers: libraries change seldom, and then only the application's own layer is sent. The embedded database of
# other systems would be 100 MB of dead freight.
RUN java -Djarmode=tools -jar application.jar extract --layers --destination out \
 && rm -f out/dependencies/lib/embedded-postgres-binaries-darwin-*.jar out/dependencies/lib/embedded-postgres-binaries-windows-*.jar

FROM eclipse-temurin:25-jre
# Data lie in the folder only without a configured database, for a trial.
RUN useradd --system --uid 10001 --no-create-home --home-dir /aftersales --shell /usr/sbin/nologin aftersales \
 && mkdir -p /aftersales/data && chown aftersales /aftersales/data
WORKDIR /aftersales
COPY docker/healthy /usr/local/bin/healthy
COPY --from=layers /layers/out/dependencies/ ./
COPY --from=layers /layers/out/snapshot-dependencies/ ./
COPY --from=layers /layers/out/spring-boot-loader/ ./
COPY --from=layers /layers/out/application/ ./
USER aftersales
VOLUME /aftersales/data
# Operators' port: inside the container only, unless MANAGEMENT_SERVER_ADDRESS says otherwise.
ENV SERVER_PORT=8080 SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_PORT=9090
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=8s --start-period=90s --retries=3 CMD ["healthy"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]
