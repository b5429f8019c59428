package dev.rolecall.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceKeyFileTest {
  @TempDir Path directory;

  private Path file(String permissions, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(SourceKeyFile.NAME), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void withoutTheFileThereAreNoKeys() {
    assertThat(SourceKeyFile.read(directory.resolve(SourceKeyFile.NAME))).isEmpty();
  }

  @Test
  void theKeysAreRead() throws IOException {
    assertThat(SourceKeyFile.read(file("rw-------", "rolecall.sources.adzuna.app-id=abc123\n")))
        .isEqualTo(Map.of("rolecall.sources.adzuna.app-id", "abc123"));
  }

  @Test
  void aFileThatOthersCanReadIsRefused() throws IOException {
    Path file = file("rw-r-----", "rolecall.sources.usajobs.key=secret\n");
    assertThatThrownBy(() -> SourceKeyFile.read(file))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aFileWithOtherSettingsIsRefused() throws IOException {
    Path file = file("rw-------", "rolecall.sources.url=http://secret.example\n");
    assertThatThrownBy(() -> SourceKeyFile.read(file))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("got 'rolecall.sources.url'")
        .hasMessageNotContaining("secret.example");
  }
}
