package dev.rolecall.match.cli;

import dev.rolecall.match.people.cv.extract.ExtractionWorker;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The worker process of the service: reads a CV from standard input.
@Command(
    name = "extract-cv-text",
    hidden = true,
    description =
        "Reads a CV (PDF, DOCX or text) from standard input and prints its text as JSON. The"
            + " service runs this in a process of its own.")
final class ExtractCvTextCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    PrintStream result = System.out;
    System.setOut(System.err); // for logs of libraries, which would make the result unreadable
    ExtractionWorker.run(System.in, result);
    return 0;
  }
}
