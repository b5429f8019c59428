package dev.rolecall.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.SkillId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          a modern language such as Go/Rust  | go rust
          in a language like Go or Rust      | go rust
          React18, MySQL8 and Postgres15     | react mysql postgresql
          micro-services, distributed_systems| microservices distributed-systems
          Javaエンジニア、KotlinやGoの経験          | java kotlin go
          熟悉Java和Kotlin，会使用Go语言            | java kotlin go
          Опыт работы с Go от 3 лет          | go
          Go (5+ years)                      | go
          years of Chef                      | chef
          Senior Engineer (Rust)             | rust
          Spark your curiosity. Java         | java
          Crystal clear code in Java         | java
          Chef cooks for us. Docker          | docker
          Ada (our COO) and Python           | python
          Report to Ruby, the manager        | ''
          500 ml of tea in Java              | java
          ML in Java                         | machine-learning java
          a node-based editor in Java        | java
          Node and TypeScript                | nodejs typescript
          our Phoenix, AZ office; Java       | java
          a Java Spring internship           | java
          RAG status of Java projects        | java
          Android, Kotlin, Room              | android kotlin room
          Room for Kotlin                    | kotlin
          cutting-edge AI in Java            | java
          the Rust Foundation, in Java       | java
          OpenTofu, KubeVirt and DataFusion  | opentofu kubevirt datafusion
          """)
  void findsSkills(String text, String ids) {
    List<String> expected = ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" "));
    assertThat(skills.find(text)).extracting(m -> m.skill().id().value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Go,go", "- Go,go", "- Rust (3+ years),rust", "- Go or Rust,go rust", "- Go fast,''"})
  void anItemOfAListOfSkillsNeedsNoContext(String item, String ids) {
    List<String> expected = ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" "));
    assertThat(skills.findInList(item)).extracting(m -> m.skill().id().value()).isEqualTo(expected);
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

  @Test
  void awsIsImpliedByItsServicesAndByItself() {
    assertThat(skills.implying(SkillId.of("aws")))
        .contains(SkillId.of("aws"), SkillId.of("eks"), SkillId.of("s3"))
        .doesNotContain(SkillId.of("gke"));
    assertThat(skills.implying(SkillId.of("unknown-skill")))
        .containsExactly(SkillId.of("unknown-skill"));
  }

  /// Sentences of ordinary postings whose words are also names of skills.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "You can rest assured that your ideas count.",
        "Watch your career soar with us.",
        "Gym, sauna and spa at the office, and a day at the SPA.",
        "This is an unreal opportunity.",
        "Carry the torch for our customers.",
        "Tex-Mex Fridays in the kitchen, Tex Mex on Mondays.",
        "Wei Yang, our CTO, answers all questions."
      })
  void perksAndProseNameNoSkills(String text) {
    assertThat(skills.find(text)).extracting(mention -> mention.skill().id().value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tests with REST Assured in Java    | rest-assured java
          SIEM and SOAR tools                | siem soar
          SPAs with React                    | spa react
          NETCONF and YANG models            | netconf
          Unreal Engine and C++              | unreal-engine cpp
          Papers in TeX or LaTeX             | latex
          """)
  void theSameNamesAsWrittenByEngineersAreSkills(String text, String ids) {
    assertThat(skills.find(text).stream().map(mention -> mention.skill().id().value()))
        .contains(ids.split(" "));
  }
}
