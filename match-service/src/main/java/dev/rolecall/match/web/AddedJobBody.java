package dev.rolecall.match.web;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.model.added.AddedContent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a person adds: an address, or a page, a text or a mail. A field that does not exist
/// is an error, since its value would be lost.
///
/// @param address null when it is not known
/// @param content null when the page at the address is to be fetched
/// @param title from the person; null to read it
/// @param company from the person; null to read it
record AddedJobBody(
    @Nullable String address,
    @Nullable AddedContent content,
    @Nullable String title,
    @Nullable String company) {
  private static final List<String> CONTENTS = List.of("html", "text", "mail", "file");
  private static final List<String> OTHERS = List.of("address", "title", "company");
  private static final int MAX_LINE = 200;
  private static final int MAX_SIZE = 5 << 20;
  private static final int MAX_ADDRESS = 2_000;

  /// @throws InvalidInputException with the first field that is not valid
  static AddedJobBody parse(byte[] body) {
    JsonNode json = ProfileBody.parse(body);
    Collection<String> names = json.isObject() ? json.propertyNames() : List.of();
    names.forEach(AddedJobBody::requireKnown);
    String address = text(json, "address", MAX_ADDRESS);
    String title = text(json, "title", MAX_LINE);
    String company = text(json, "company", MAX_LINE);
    List<String> contents = CONTENTS.stream().filter(name -> !isBlank(json, name)).toList();
    boolean one = contents.size() == 1 && !(contents.contains("mail") && address != null);
    if (!one && !(contents.isEmpty() && address != null)) {
      throw new InvalidInputException(
          "",
          "Send the address of a job's page, or its html or text, an email with jobs, or a file"
              + " with one of these. An address can also say where html, text or a file is from.");
    }
    return new AddedJobBody(
        address,
        contents.isEmpty() ? null : content(contents.getFirst(), json, address, title, company),
        title,
        company);
  }

  /// A file alone, whose kind its content determines.
  static AddedJobBody ofFile(byte[] file, @Nullable String charset) {
    return new AddedJobBody(null, file(file, charset, null, null, null), null, null);
  }

  private static AddedContent file(
      byte[] file,
      @Nullable String charset,
      @Nullable String address,
      @Nullable String title,
      @Nullable String company) {
    if (file.length == 0) {
      throw new InvalidInputException("", "The file is empty.");
    }
    requireSize("file", file);
    return new AddedContent(AddedContent.Kind.FILE, file, charset, address, title, company);
  }

  private static AddedContent content(
      String name,
      JsonNode json,
      @Nullable String address,
      @Nullable String title,
      @Nullable String company) {
    String written = json.path(name).asString("");
    AddedContent.Kind kind =
        switch (name) {
          case "html" -> AddedContent.Kind.PAGE;
          case "text" -> AddedContent.Kind.TEXT;
          case "mail" -> AddedContent.Kind.MAIL;
          default -> AddedContent.Kind.FILE;
        };
    if (kind == AddedContent.Kind.FILE) {
      return file(decoded(written), null, address, title, company);
    }
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    requireSize(name, bytes);
    return new AddedContent(kind, bytes, "utf-8", address, title, company);
  }

  private static void requireSize(String name, byte[] content) {
    if (content.length > MAX_SIZE) {
      throw new InvalidInputException(
          name,
          "'%s' can have at most 5 MB. Save the page without pictures (only HTML), or copy its text."
              .formatted(name));
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new InvalidInputException("file", "'file' must be in base 64.");
    }
  }

  private static void requireKnown(String name) {
    if (!CONTENTS.contains(name) && !OTHERS.contains(name)) {
      throw new InvalidInputException(
          name,
          "'%s' is not a field of an added job. Its fields are %s."
              .formatted(
                  name,
                  Stream.concat(CONTENTS.stream(), OTHERS.stream())
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
  }

  private static boolean isBlank(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
      throw new InvalidInputException(field, "'%s' must be a text.".formatted(field));
    }
    return value.asString("").isBlank();
  }

  static @Nullable String text(JsonNode json, String field, int max) {
    return isBlank(json, field) ? null : line(field, json.path(field).asString(""), max);
  }

  private static @Nullable String line(String field, String written, int max) {
    String text = written.strip();
    if (text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException(
          field, "'%s' can have at most %,d characters, in one line.".formatted(field, max));
    }
    return text.isEmpty() ? null : text;
  }
}
