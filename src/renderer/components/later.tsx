import { type ComponentType, useEffect, useState } from 'react'

/** A component whose code is fetched by `fetchCode`, or when it is first shown. */
export type LaterComponent<P> = ComponentType<P> & { fetchCode: () => Promise<void> }

/**
 * Keeps a component's code out of the first script. Shows nothing until the code is there, which takes milliseconds;
 * React's own `lazy` would hold it back for 300 ms once its fallback was shown.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  let code: ComponentType<P> | null = null
  const fetchCode = async (): Promise<void> => {
    code ??= await load()
  }
  function Later(props: P) {
    const [Code, setCode] = useState(() => code)
    useEffect(() => {
      if (!Code) void fetchCode().then(() => setCode(() => code))
    }, [Code])
    return Code && <Code {...props} />
  }
  return Object.assign(Later, { fetchCode })
}
