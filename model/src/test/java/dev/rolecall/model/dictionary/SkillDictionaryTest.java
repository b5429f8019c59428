package dev.rolecall.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.SkillId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillDictionaryTest {
  private final SkillDictionary skills = SkillDictionary.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We use Java and PostgreSQL.        | java postgresql
          C++, C# and .NET Core              | cpp csharp dotnet
          Go, Rust and Kubernetes            | go rust kubernetes
          let us go and express yourself     | ''
          our go-to-market in Java           | java
          Node.js/TypeScript                 | nodejs typescript
          Elixir/Phoenix LiveView            | elixir phoenix-liveview
          Node/Express and Flutter/Dart      | nodejs express flutter dart
          Unix/Linux                         | unix linux
          JavaScript is not Java             | javascript java
          see react.dev                      | ''
          our own Battle.net clone           | ''
          C# and .NET                        | csharp dotnet
          """)
  void findsSkills(String text, String ids) {
    List<String> expected = ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" "));
    assertThat(skills.find(text)).extracting(m -> m.skill().id().value()).isEqualTo(expected);
  }

  @Test
  void aLongListOfAmbiguousWordsIsFast() {
    assertThat(skills.find("Go,".repeat(60_000))).hasSize(60_000);
    assertThat(skills.find("Go ".repeat(60_000))).isEmpty();
  }

  @Test
  void springBootImpliesJava() {
    assertThat(skills.withImplied(SkillId.of("spring-boot"))).contains(SkillId.of("java"));
  }
}
