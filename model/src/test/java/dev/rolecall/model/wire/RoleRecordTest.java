package dev.rolecall.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

class RoleRecordTest {
  private static final Role ROLE = Samples.role();

  @Test
  void hasTheRoleAndItsOpeningAsItWasWritten() {
    RoleRecord read = RoleRecord.read(Codecs.ROLE.write(ROLE));
    assertThat(read.role()).isEqualTo(ROLE);
    assertThat(read.openingJson()).isEqualTo(Json.MAPPER.writeValueAsBytes(ROLE.opening()));
  }

  @Test
  void theOpeningIsFoundInOtherOrdersAndFormats() {
    ObjectNode record = (ObjectNode) Json.MAPPER.readTree(Codecs.ROLE.write(ROLE));
    record.set("posting", record.remove("posting"));
    record.putObject("future").put("opening", "é");
    record.set("opening", record.remove("opening"));
    RoleRecord read =
        RoleRecord.read(
            Json.MAPPER
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsBytes(record));
    assertThat(read.role()).isEqualTo(ROLE);
    assertThat(Json.MAPPER.readValue(read.openingJson(), Opening.class)).isEqualTo(ROLE.opening());
  }

  @Test
  void rejectsWhatTheCodecOfRolesRejects() {
    String record = new String(Codecs.ROLE.write(ROLE), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            "[]",
            "{\"schema\":\"role/1\"}",
            "{\"schema\":\"role/1\",\"moves\":0,\"identities\":null}",
            record.substring(0, record.length() - 1),
            record + "{}",
            record.replace("role/1", "role/2"),
            record.replace("\"moves\":" + ROLE.moves(), "\"moves\":null"),
            record.replace("\"moves\":" + ROLE.moves(), "\"moves\":\"x\""))) {
      byte[] bytes = bad.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> Codecs.ROLE.read(bytes))
          .as(bad)
          .isInstanceOf(UnreadableRecordException.class);
      assertThatThrownBy(() -> RoleRecord.read(bytes))
          .as(bad)
          .isInstanceOf(UnreadableRecordException.class);
    }
  }

  @Test
  void theSchemaIsAddedToAndRemovedFromTheSameBytes() {
    byte[] plain = Json.MAPPER.writeValueAsBytes(ROLE);
    byte[] record = Codecs.ROLE.write(ROLE);
    assertThat(Codecs.ROLE.withSchema(plain)).isEqualTo(record);
    assertThat(Codecs.ROLE.withoutSchema(record)).contains(plain);
    assertThat(Codecs.JOB.withoutSchema(record)).isEmpty();
    assertThat(Codecs.ROLE.withoutSchema(new byte[0])).isEmpty();
  }
}
