package io.github.camelasr.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a function from arguments to an exit code. One object runs one command. */
public final class Cli {
  private final Surroundings surroundings;
  private final Cancellation cancellation = new Cancellation();

  /**
   * A command line in its surroundings.
   *
   * @param surroundings what it sees of the world
   */
  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs a command.
   *
   * @param arguments what was typed
   * @return the exit code
   */
  public int run(String... arguments) {
    return commands().execute(arguments);
  }

  /** Stops the command that runs; it then ends as cancelled, having closed everything. */
  public void cancel() {
    cancellation.cancel();
  }

  private CommandLine commands() {
    Workshop workshop = new Workshop(surroundings, cancellation);
    CommandLine line = new CommandLine(new RootCommand());
    line.addSubcommand(new TranscribeCommand(workshop));
    line.addSubcommand(new ProvidersCommand(workshop));
    line.addSubcommand(new SandboxCommand(workshop));
    line.addSubcommand(new ServeCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setOut(new PrintWriter(surroundings.out(), true, UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, UTF_8));
    line.setParameterExceptionHandler((e, args) -> misused(e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    return line;
  }

  private int misused(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    AsrException error =
        AsrException.of(ErrorCategory.BAD_OPTION, String.valueOf(e.getMessage()))
            .remedy(suggestion(e) + "Try './" + name + " --help'.")
            .build();
    surroundings.err().println(ErrorLine.of(error));
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException e) {
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.<String>of();
    return near.isEmpty() ? "" : "Did you mean '" + near.get(0) + "'? ";
  }

  private int failed(Exception e, CommandLine command) {
    boolean debug = command.getCommand() instanceof Debuggable debuggable && debuggable.debug();
    if (debug) {
      e.printStackTrace(surroundings.err());
    }
    if (e instanceof AsrException error) {
      surroundings.err().println(ErrorLine.of(error));
      return ExitCode.of(error.category());
    }
    surroundings.err().println(ErrorLine.note("internal error: " + e + ". Run it with --debug"));
    return ExitCode.INTERNAL;
  }
}
