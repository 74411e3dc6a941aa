# Built with the same wrapper and the same committed frontend bundle as everywhere: no Node, no database.
FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -B -DskipTests package \
 && java -Djarmode=tools -jar target/trygghetsportalen-*.jar extract --layers --destination layers --application-filename portal.jar

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN groupadd --system --gid 10001 portal \
 && useradd --system --uid 10001 --gid portal --home-dir /var/lib/portal --shell /usr/sbin/nologin portal \
 && install --directory --owner=portal --group=portal --mode=0700 /var/lib/portal
WORKDIR /opt/portal
# What changes least comes first, so that an upgrade moves the last layer only.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
ENV PORTAL_DATA_DIR=/var/lib/portal
VOLUME /var/lib/portal
EXPOSE 8080
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-jar", "portal.jar"]
