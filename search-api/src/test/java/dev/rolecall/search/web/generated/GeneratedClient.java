package dev.rolecall.search.web.generated;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/// A client in Java that OpenAPI Generator makes from a description of an API. The options are
/// those that the README recommends.
///
/// @param directory of the generator's output
record GeneratedClient(Path directory) {
  private static final String PACKAGE = "dev.rolecall.client";

  /// @param description OpenAPI in JSON
  /// @throws RuntimeException when the description is not valid
  static GeneratedClient of(Path description, Path directory) {
    CodegenConfigurator settings =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("native")
            .setInputSpec(description.toString())
            .setOutputDir(directory.toString())
            .setInvokerPackage(PACKAGE)
            .setApiPackage(PACKAGE + ".api")
            .setModelPackage(PACKAGE + ".model")
            .addAdditionalProperty("useJakartaEe", "true")
            .addAdditionalProperty("useSingleRequestParameter", "true")
            .addAdditionalProperty("enumUnknownDefaultCase", "true");
    DefaultGenerator generator = new DefaultGenerator();
    Stream.of(
            CodegenConstants.API_TESTS,
            CodegenConstants.MODEL_TESTS,
            CodegenConstants.API_DOCS,
            CodegenConstants.MODEL_DOCS)
        .forEach(part -> generator.setGeneratorPropertyDefault(part, "false"));
    generator.opts(settings.toClientOptInput()).generate();
    return new GeneratedClient(directory);
  }

  /// The names of its classes for what is sent and received.
  List<String> modelNames() {
    return javaFiles(directory.resolve("src/main/java"))
        .filter(file -> file.getParent().endsWith("model"))
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .sorted()
        .toList();
  }

  /// Compiles the client together with the classes that use it.
  ///
  /// @param users the directory of their source files
  /// @return a loader of these classes, whose parent is that of the tests
  URLClassLoader compiledWith(Path users) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "-nowarn",
                      "-proc:none",
                      "-d",
                      classes.toString(),
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      Stream.concat(javaFiles(directory.resolve("src/main/java")), javaFiles(users))
                          .toList()))
              .call();
      if (!compiled) {
        throw new IllegalStateException(messages.toString());
      }
    }
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
  }

  private static Stream<Path> javaFiles(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
