/** How running code learns that it should stop, where no message can reach it: an address that the page makes cease to exist. */
export interface StopSignal {
  /** What a run carries with it. */
  readonly expect: (address: string | undefined) => void;
  /** Throws when the address is gone. Asks at most ten times a second: each asking takes a millisecond. */
  readonly stopIfAsked: () => void;
}

const pause = 100;

/** @param interrupted told before anything is thrown */
export function stopSignal(interrupted: () => void): StopSignal {
  let expected: string | undefined;
  let last = 0;
  const isGone = (address: string) => {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    try {
      request.send();
      return request.status !== 200;
    } catch {
      return true;
    }
  };
  return {
    expect: (address) => {
      expected = address;
      last = performance.now();
    },
    stopIfAsked: () => {
      const now = performance.now();
      if (expected === undefined || now - last < pause) return;
      last = now;
      if (!isGone(expected)) return;
      expected = undefined;
      interrupted();
      throw new Error("interrupted");
    },
  };
}
