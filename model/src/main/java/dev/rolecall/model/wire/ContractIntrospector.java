package dev.rolecall.model.wire;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.util.NameTransformer;

/// Configures Jackson for the contract, so that the model classes need no annotations.
final class ContractIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public @Nullable Enum<?> findDefaultEnumValue(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values) {
    for (Enum<?> value : values) {
      if (value.name().equals("UNKNOWN")) {
        return value;
      }
    }
    return super.findDefaultEnumValue(config, type, values);
  }

  @Override
  public @Nullable NameTransformer findUnwrappingNameTransformer(
      MapperConfig<?> config, AnnotatedMember member) {
    boolean openingOfJob =
        member.getRawType() == Opening.class && member.getDeclaringClass() == Job.class;
    return openingOfJob ? NameTransformer.NOP : super.findUnwrappingNameTransformer(config, member);
  }
}
