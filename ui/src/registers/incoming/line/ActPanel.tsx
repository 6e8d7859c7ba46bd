/** The form of the act chosen. */

import { type ActProps, actForms } from "./ActForms";
import { AmendForm } from "./AmendForm";
import { AttachForm } from "./AttachForm";
import type { Act } from "./acts";
import { ForwardForm } from "./ForwardForm";
import { Receive, ReceivePaper } from "./ReceiveActs";

export function ActPanel({ act, ...props }: ActProps & { act: Act }) {
  switch (act) {
    case "forward":
      return <ForwardForm lines={[props.line]} onDone={props.onDone} onClose={props.onClose} />;
    case "receive":
      return <Receive {...props} />;
    case "receivePaper":
      return <ReceivePaper {...props} />;
    case "attach":
      return <AttachForm {...props} />;
    case "amend":
      return <AmendForm {...props} />;
    default: {
      const Form = actForms[act];
      return Form ? <Form {...props} /> : null;
    }
  }
}
