import { Socket } from "node:net";

/** A socket that holds what is written in one turn of the event loop and hands it to the system in one piece. */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let gathering = false;
  const gather = (...parts: Parameters<typeof write>) => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      // After the promises that are due now: they may ask more.
      process.nextTick(() => {
        gathering = false;
        socket.uncork();
      });
    }
    return write(...parts);
  };
  // Not earlier: Node puts its own write on every socket that connects. The cast: only the last of its overloads has parameters.
  socket.once("connect", () => {
    socket.write = gather as Socket["write"];
  });
  return socket;
}
