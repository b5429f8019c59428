package dev.rolecall.model.wire;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The JSON format of topics, API and commands.
///
/// Null is written (it means "not stated"); unknown fields are skipped; unknown enumeration values
/// become `UNKNOWN`; times are ISO-8601 UTC; amounts are plain decimals.
public final class Json {
  public static final JsonMapper MAPPER = builder().build();

  private Json() {}

  /// For a server that needs its own mapper with the same JSON format.
  public static JsonMapper.Builder builder() {
    return ContractMixIns.addTo(JsonMapper.builder())
        .annotationIntrospector(new ContractIntrospector())
        .addModule(identifiers())
        .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  private static SimpleModule identifiers() {
    SimpleModule module = new SimpleModule("rolecall-identifiers");
    text(module, SourceId.class, SourceId::of);
    text(module, BoardKey.class, BoardKey::parse);
    text(module, PostingKey.class, PostingKey::parse);
    text(module, RoleKey.class, RoleKey::parse);
    text(module, JobId.class, JobId::of);
    text(module, CompanyId.class, CompanyId::of);
    text(module, SkillId.class, SkillId::of);
    return module;
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(type, new FromText<>(type, parse));
  }

  /// Reads an identifier from its text.
  private static final class FromText<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    FromText(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString("");
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(text, handledType(), e.getMessage());
      }
    }
  }
}
