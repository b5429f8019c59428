package dev.rolecall.local.process;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user for programs that refuse to run as root: `nobody`. It is used only when the current
/// user is root; otherwise everything runs as the current user.
public final class UnprivilegedUser {
  private static final String USER = "nobody";

  private UnprivilegedUser() {}

  public static boolean isNeeded() {
    return "root".equals(System.getProperty("user.name"));
  }

  static List<String> prefix() {
    if (!isNeeded()) {
      return List.of();
    }
    String setpriv =
        SystemCommands.find("setpriv")
            .orElseThrow(
                () ->
                    new PlatformException(
                        "Elasticsearch and PostgreSQL refuse to run as root, and setpriv"
                            + " (util-linux), which starts them as another user, is missing."
                            + " Install it, or run deploy/up as another user."));
    return List.of(setpriv, "--reuid=" + USER, "--regid=" + group(), "--clear-groups", "--");
  }

  /// The command line that runs a command as that user.
  public static List<String> wrap(List<String> command) {
    return Stream.concat(prefix().stream(), command.stream()).toList();
  }

  /// Makes that user the owner of a directory and its content.
  public static void changeOwner(Path directory) throws IOException {
    if (!isNeeded()) {
      return;
    }
    UserPrincipal owner =
        directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (!Files.isSymbolicLink(path) && !Files.getOwner(path).equals(owner)) {
          Files.setOwner(path, owner);
        }
      }
    }
  }

  /// The innermost directory of this path that other users cannot enter; empty when they can enter
  /// every directory of it.
  public static Optional<Path> firstInaccessibleParent(Path directory) throws IOException {
    if (!isNeeded()) {
      return Optional.empty();
    }
    for (Path at = directory.toRealPath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static String group() {
    try {
      boolean debian =
          Files.readAllLines(Path.of("/etc/group")).stream()
              .anyMatch(l -> l.startsWith("nogroup:"));
      return debian ? "nogroup" : USER;
    } catch (IOException e) {
      return USER;
    }
  }
}
