# Builds with any builder on any architecture that Debian and the locked wheels have; nothing is compiled but bytecode.
ARG BASE=debian:trixie-slim

FROM ${BASE} AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates python3 python3-venv
COPY requirements.lock /tmp/
RUN python3 -m venv /opt/salvo \
 && /opt/salvo/bin/pip install --no-cache-dir --no-compile --require-hashes -r /tmp/requirements.lock \
 && /opt/salvo/bin/pip uninstall -q -y pip \
 && find /opt/salvo -type d -name tests -prune -exec rm -r {} + \
 && find /opt/salvo -path '*/babel/locale-data/*' -regextype posix-extended ! -regex '.*/(root|en|ko|ja|uk|de|fr|es)\.dat' -type f -delete \
 && python3 -m compileall -q -j 0 --invalidation-mode unchecked-hash /opt/salvo
COPY . /app
RUN python3 -m compileall -q --invalidation-mode unchecked-hash /app

FROM ${BASE}
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="Salvo" \
      org.opencontainers.image.description="Missile-launch alerts for Discord, self-hosted" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.source="https://github.com/salvo-bot/salvo"
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates python3 tini \
 && rm -rf /var/cache/apt /var/cache/debconf /var/lib/apt/lists/* /var/log/* /usr/share/doc /usr/share/locale /usr/share/man \
 && useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin salvo \
 && install -d -o salvo -g salvo -m 0750 /data
COPY --from=build /opt/salvo /opt/salvo
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/opt/salvo/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_PATH=/data/salvo.db \
    WEB_HOST=0.0.0.0 \
    WEB_PORT=8080 \
    LOG_FORMAT=json
USER 10001:10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["python", "-IS", "-c", "\
import http.client, os, sys; \
salvo = http.client.HTTPConnection('127.0.0.1', int(os.environ['WEB_PORT']), timeout=4); \
salvo.request('GET', '/healthz'); \
sys.exit(salvo.getresponse().status != 200)"]
ENTRYPOINT ["tini", "--", "python", "main.py"]
CMD ["run"]
