package dev.rolecall.ingest.source;

import dev.rolecall.model.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Collects the items of a page in JSON. An item that is not an object or has no id is counted as
/// unreadable; the others are kept. Rows with the same id are one posting: the second one is merged
/// into the first, or dropped.
///
/// An item without a title is listed but not read. If most items have none, or none of the fields
/// for texts, then the source has renamed a field, and the page is unreadable: otherwise all
/// postings would be published again without their titles or texts.
public final class PageItems {
  private final Function<JsonNode, @Nullable String> id;
  private final List<String> volatileFields;
  private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
  private @Nullable String titleField;
  private List<String> textFields = List.of();
  private int unreadable;
  private int repeated;

  /// @param volatileFields fields that change without a change of the content, such as
  ///   `updated_at`; they are not part of the content hash
  public PageItems(String idField, String... volatileFields) {
    this(item -> Fields.text(item, idField), volatileFields);
  }

  /// @param id the id of an item, null for an item without one
  public PageItems(Function<JsonNode, @Nullable String> id, String... volatileFields) {
    this.id = id;
    this.volatileFields = List.of(volatileFields);
  }

  /// @param field the field with the title of a posting, which each item must have
  public PageItems titled(String field) {
    titleField = field;
    return this;
  }

  /// @param fields at least one of which is present, even if it is empty, unless the source has
  ///   renamed its fields
  public PageItems withTextIn(String... fields) {
    textFields = List.of(fields);
    return this;
  }

  /// The response as JSON.
  ///
  /// @throws UnreadablePayloadException when it is not JSON
  public static JsonNode json(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw new UnreadablePayloadException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// The list in a field of the response.
  ///
  /// @throws UnreadablePayloadException when the response has no such list
  public static JsonNode list(JsonNode response, String field) {
    JsonNode list = response.path(field);
    if (!list.isArray()) {
      throw new UnreadablePayloadException("The response has no list '" + field + "'");
    }
    return list;
  }

  /// The response itself, which must be a list.
  ///
  /// @throws UnreadablePayloadException when it is not
  public static JsonNode list(JsonNode response) {
    if (!response.isArray()) {
      throw new UnreadablePayloadException("The response is not a list");
    }
    return response;
  }

  public PageItems addAll(JsonNode rows) {
    return addAll(rows, (_, _) -> {});
  }

  /// @param merge adds what the second row of a posting has to the first one
  public PageItems addAll(JsonNode rows, BiConsumer<ObjectNode, ObjectNode> merge) {
    rows.forEach(row -> add(row, merge));
    return this;
  }

  private void add(JsonNode row, BiConsumer<ObjectNode, ObjectNode> merge) {
    String found = row.isObject() ? id.apply(row) : null;
    if (found == null || !(row instanceof ObjectNode object)) {
      unreadable++;
      return;
    }
    ObjectNode first = byId.putIfAbsent(found, object);
    if (first != null) {
      repeated++;
      merge.accept(first, object);
    }
  }

  /// The only page of a board without details.
  public Page.Postings page() {
    return page(_ -> null);
  }

  /// @param detail the detail request of an item, null for none
  public Page.Postings page(Function<ObjectNode, @Nullable SourceRequest> detail) {
    List<Page.Item> items = new ArrayList<>();
    List<String> untitled = new ArrayList<>();
    byId.forEach(
        (id, item) -> {
          String externalId = id.replace('#', '_');
          if (titleField == null || Fields.line(item, titleField) != null) {
            items.add(new Page.Item(externalId, item.toString(), hash(item), detail.apply(item)));
          } else {
            untitled.add(externalId);
          }
        });
    checkMost(untitled.size(), "title in '" + titleField + "'");
    checkMost(withoutText(), "text in " + textFields);
    return new Page.Postings(items, untitled, unreadable, repeated, null, false, List.of());
  }

  private long withoutText() {
    return textFields.isEmpty()
        ? 0
        : byId.values().stream().filter(item -> textFields.stream().noneMatch(item::has)).count();
  }

  private void checkMost(long missing, String field) {
    if (missing * 2 > byId.size()) {
      throw new UnreadablePayloadException(
          "%d of %d items have no %s".formatted(missing, byId.size(), field));
    }
  }

  private String hash(ObjectNode item) {
    return ContentHash.of(
        volatileFields.isEmpty() ? item : item.deepCopy().without(volatileFields));
  }

  /// The item with another object as a field, for a source whose details are separate.
  ///
  /// @throws UnreadablePayloadException when one of them is not a JSON object
  public static Page.Item withField(Page.Item item, String field, JsonNode value) {
    if (!value.isObject()) {
      throw new UnreadablePayloadException("The detail has no object '" + field + "'");
    }
    ObjectNode whole = Fields.object(item.payload());
    whole.set(field, value);
    return item.withPayload(whole.toString());
  }
}
