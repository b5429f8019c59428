# Sourced by deploy/up and deploy/rolecall: finds a JDK 25, and builds what is missing.
# Sets ROOT and JAVA_HOME. Prints messages to stderr.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

jdk_version() { # <java home>: its feature version, or nothing
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local candidates=() candidate version
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  if command -v javac >/dev/null; then
    candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  fi
  candidates+=(/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
    /Library/Java/JavaVirtualMachines/*/Contents/Home)
  for candidate in "${candidates[@]}"; do
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  echo "Rolecall needs a JDK 25 or later. None was found in JAVA_HOME, on the PATH or in /usr/lib/jvm." >&2
  echo "Install one (https://adoptium.net, or your system's package openjdk-25-jdk), or set JAVA_HOME." >&2
  exit 1
}

# Whether a source is newer than the last build.
needs_build() {
  local module jar
  for module in ingest-service match-service search-api; do
    jar=$(ls -t "$ROOT/$module"/target/*-exec.jar 2>/dev/null | head -1)
    [ -n "$jar" ] || return 0
  done
  [ -f "$ROOT/deploy/local/target/built" ] || return 0
  [ -n "$(find "$ROOT"/pom.xml "$ROOT"/*/pom.xml "$ROOT"/deploy/*/pom.xml \
    "$ROOT"/{model,service-support,ingest-service,match-service,search-api}/src/main "$ROOT"/deploy/{local,analysis-plugin}/src/main \
    -newer "$ROOT/deploy/local/target/built" -print -quit 2>/dev/null)" ]
}

build_if_needed() { # [quiet]
  needs_build || return 0
  if ! command -v mvn >/dev/null; then
    echo "Rolecall must be built first, and Maven (mvn) is missing. Install it: apt-get install maven, or https://maven.apache.org" >&2
    exit 1
  fi
  local start=$SECONDS log="$ROOT/target/up-build.log" module=""
  mkdir -p "$ROOT/target" 2>/dev/null
  if ! [ -w "$ROOT/target" ]; then
    echo "Rolecall must be built first, and $ROOT/target is not writable. Build it as another user: mvn -DskipTests package" >&2
    exit 1
  fi
  touch "$ROOT/target/build-started"
  echo "Building Rolecall (the first time also fetches some 600 MB from Maven Central) ..." >&2
  (cd "$ROOT" && mvn --batch-mode -Dmaven.test.skip -Dexec.skip \
    -pl deploy/local,ingest-service,match-service,search-api -am package) >"$log" 2>&1 &
  local maven=$!
  trap 'kill $maven 2>/dev/null; exit 130' INT TERM
  while kill -0 $maven 2>/dev/null; do
    sleep 0.5
    local now
    now=$(sed -n 's/^\[INFO\] Building \(Rolecall[^[]*[^ [0-9.]\) *[0-9].*/\1/p' "$log" | tail -1)
    if [ -n "$now" ] && [ "$now" != "$module" ]; then
      module=$now
      echo "  ${module#Rolecall: } ($((SECONDS - start)) s)" >&2
    fi
  done
  trap - INT TERM
  if ! wait $maven; then
    grep -E '^\[ERROR\]' "$log" | head -20 >&2
    echo "The build failed; the log is $log" >&2
    exit 1
  fi
  mv "$ROOT/target/build-started" "$ROOT/deploy/local/target/built"
  echo "Built in $((SECONDS - start)) s." >&2
}
