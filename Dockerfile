# docker build -t lumbar . (after mvn package), then: docker run --rm -i lumbar assess - <case.yaml
FROM eclipse-temurin:25-jre
ARG VERSION=1.0.0
ADD target/lumbar-${VERSION}.tar.gz /opt/
ENV LUMBAR_CACHE=/var/cache/lumbar
# the archive of loaded classes must belong to the user who runs the program; it is made once, here
RUN useradd --system lumbar \
    && ln -s /opt/lumbar-${VERSION}/bin/lumbar /usr/local/bin/lumbar \
    && install -d -m 700 -o lumbar /var/cache/lumbar
USER lumbar
RUN lumbar --version
ENTRYPOINT ["lumbar"]
CMD ["--help"]
