# Builds from a clone: docker build -t vigie .
# Config and data: /config (instances.yaml, indexer-config/) and /data, which should be a volume.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY docs/openapi.yaml docs/
COPY web web
COPY src/main src/main
# The cache keeps what Maven fetched from one build of the image to the next.
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Vigie" \
      org.opencontainers.image.description="A search engine for federated video" \
      org.opencontainers.image.licenses="AGPL-3.0-or-later"
RUN groupadd --system --gid 10001 vigie \
 && useradd --system --uid 10001 --gid vigie --home-dir /opt/vigie --no-create-home --shell /usr/sbin/nologin vigie \
 && install -d -o vigie -g vigie /data
WORKDIR /opt/vigie
COPY jvm.options LICENSE ./
COPY instances.yaml /config/
COPY indexer-config /config/indexer-config
# In the order of how seldom they change: the libraries are most of the image and stay the same for months.
COPY --from=build /build/target/quarkus-app/lib quarkus-app/lib
COPY --from=build /build/target/quarkus-app/quarkus-run.jar quarkus-app/
COPY --from=build /build/target/quarkus-app/quarkus quarkus-app/quarkus
COPY --from=build /build/target/quarkus-app/app quarkus-app/app

# The heap fits a container of 512 MB; another one: -e JDK_JAVA_OPTIONS=-Xmx1g. The other options are in jvm.options.
ENV VIGIE_DATA=/data \
    VIGIE_INSTANCES=/config/instances.yaml \
    VIGIE_CONFIG=/config/indexer-config \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 \
    JDK_JAVA_OPTIONS=-Xmx192m \
    MALLOC_ARENA_MAX=2
USER 10001:10001
# 9000 is for health, metrics and the operator: don't publish it.
EXPOSE 8080 9000
VOLUME /data
ENTRYPOINT ["java", "@jvm.options", "-jar", "quarkus-app/quarkus-run.jar"]
CMD ["run"]
