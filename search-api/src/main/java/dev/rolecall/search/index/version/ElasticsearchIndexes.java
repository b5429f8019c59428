package dev.rolecall.search.index.version;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.document.JobFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Creates index versions and switches the live one.
public final class ElasticsearchIndexes {
  private static final Logger log = LoggerFactory.getLogger(ElasticsearchIndexes.class);

  /// Versions that are not live are not searched, and counting refreshes them.
  private static final String BUILDING_REFRESH = "30s";

  private static final String MAPPING_FILE = "jobs-v%d.json".formatted(IndexNames.MAPPING_VERSION);

  private final ElasticsearchClient client;
  private final IndexNames names;
  private final IndexProperties properties;

  public ElasticsearchIndexes(
      ElasticsearchClient client, IndexNames names, IndexProperties properties) {
    this.client = client;
    this.names = names;
    this.properties = properties;
  }

  /// All versions, the oldest first.
  public List<IndexVersion> all() throws IOException {
    Map<String, IndexState> found =
        client
            .indices()
            .get(get -> get.index(names.versionPattern()).allowNoIndices(true))
            .indices();
    return found.entrySet().stream()
        .filter(entry -> names.isVersion(entry.getKey()))
        .map(entry -> index(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(IndexVersion::name, names.oldestFirst()))
        .toList();
  }

  public Optional<IndexVersion> live() throws IOException {
    return all().stream().filter(IndexVersion::live).findFirst();
  }

  /// The versions with the mapping of this release.
  public List<IndexVersion> withCurrentMapping() throws IOException {
    return all().stream().filter(index -> names.hasCurrentMapping(index.name())).toList();
  }

  /// Creates the next version, which is not live yet.
  public IndexVersion create() throws IOException {
    List<IndexVersion> present = withCurrentMapping();
    int number = present.isEmpty() ? 1 : IndexNames.number(present.getLast().name()) + 1;
    String name = names.name(number);
    String definition = definition();
    try {
      client
          .indices()
          .create(
              CreateIndexRequest.of(
                  create ->
                      create
                          .index(name)
                          .withJson(new StringReader(definition))
                          .aliases(names.writeAlias(name), alias -> alias.isHidden(true))));
      log.info("Created the index {}", name);
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
    return find(name).orElseThrow(() -> new IOException("Created " + name + ", but it is missing"));
  }

  public Optional<IndexVersion> find(String name) throws IOException {
    return all().stream().filter(index -> index.name().equals(name)).findFirst();
  }

  /// Switches all searches to this version at once.
  public void makeLive(IndexVersion index) throws IOException {
    setRefreshInterval(index, properties.refreshInterval());
    client
        .indices()
        .updateAliases(
            update ->
                update
                    .actions(
                        action ->
                            action.remove(
                                remove ->
                                    remove
                                        .index(names.versionPattern())
                                        .alias(names.liveAlias())
                                        .mustExist(false)))
                    .actions(
                        action ->
                            action.add(add -> add.index(index.name()).alias(names.liveAlias())))
                    .actions(
                        action ->
                            action.remove(
                                remove ->
                                    remove
                                        .index(index.name())
                                        .alias(names.rolledBackAlias())
                                        .mustExist(false))));
    log.info("The live index is {}", index.name());
  }

  /// Sets the refresh interval for catching up, or the default interval.
  public void setCatchUpRefresh(IndexVersion index, boolean catchingUp) throws IOException {
    setRefreshInterval(
        index, catchingUp ? properties.catchUpRefreshInterval() : properties.refreshInterval());
  }

  private void setRefreshInterval(IndexVersion index, Duration interval) throws IOException {
    client
        .indices()
        .putSettings(
            put ->
                put.index(index.name())
                    .settings(s -> s.refreshInterval(every -> every.time(setting(interval)))));
  }

  /// Prevents it from becoming live again automatically.
  public void markRolledBack(IndexVersion index) throws IOException {
    client
        .indices()
        .updateAliases(
            update ->
                update.actions(
                    action ->
                        action.add(
                            add ->
                                add.index(index.name())
                                    .alias(names.rolledBackAlias())
                                    .isHidden(true))));
    log.info("Marked {} as rolled back", index.name());
  }

  public void delete(IndexVersion index) throws IOException {
    client.indices().delete(delete -> delete.index(index.name()));
    log.info("Deleted the index {}", index.name());
  }

  /// How many public jobs it contains. It is refreshed first.
  public long count(IndexVersion index) throws IOException {
    client.indices().refresh(refresh -> refresh.index(index.name()));
    return client
        .count(
            count ->
                count
                    .index(index.name())
                    .query(query -> query.term(t -> t.field(JobFields.PUBLIC).value(true))))
        .count();
  }

  private static String setting(Duration interval) {
    return interval.toMillis() + "ms";
  }

  private boolean isCatchingUp(@Nullable IndexSettings settings) {
    Time interval = settings == null ? null : settings.refreshInterval();
    return interval != null
        && setting(properties.catchUpRefreshInterval()).equals(interval.time())
        && !properties.catchUpRefreshInterval().equals(properties.refreshInterval());
  }

  private IndexVersion index(String name, IndexState state) {
    IndexSettings settings = state.settings();
    IndexSettings inner = settings == null ? null : settings.index();
    String uuid = inner == null ? null : inner.uuid();
    return new IndexVersion(
        name,
        uuid == null ? "" : uuid,
        state.aliases().containsKey(names.liveAlias()),
        state.aliases().containsKey(names.rolledBackAlias()),
        isCatchingUp(inner));
  }

  /// The mapping file, with the settings that an operator can change.
  private String definition() throws IOException {
    try (InputStream file = ElasticsearchIndexes.class.getResourceAsStream(MAPPING_FILE)) {
      if (file == null) {
        throw new IOException("Missing resource " + MAPPING_FILE);
      }
      JsonNode definition = Json.MAPPER.readTree(file);
      ObjectNode settings = (ObjectNode) definition.path("settings").path("index");
      settings.put("number_of_shards", properties.shards());
      settings.put("refresh_interval", BUILDING_REFRESH);
      return definition.toString();
    }
  }
}
